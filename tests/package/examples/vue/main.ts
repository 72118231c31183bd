/**
 * Vue has to be told which tags are not its own components. Where templates are compiled by
 * `@vitejs/plugin-vue`, the same line stands there, as `template.compilerOptions.isCustomElement`.
 */
import type {ActorGraphSelectEvent} from 'actor-graph';
import 'actor-graph/define';
import {createApp, ref} from 'vue';
import river from '../public/river.json';

const app = createApp({
  setup() {
    const selected = ref<string>();
    const onSelect = (event: ActorGraphSelectEvent) => {
      selected.value = event.selected;
    };
    return {river, selected, onSelect};
  },
  template: `
    <p id="selected">{{ selected ?? 'Nothing is selected.' }}</p>
    <actor-graph :data.prop="river" no-timeline @actor-graph-select="onSelect" />`,
});
app.config.compilerOptions.isCustomElement = (tag: string) => tag.startsWith('actor-graph');
app.mount('#root');
