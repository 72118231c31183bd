import cytoscape, {type ElementDefinition} from 'cytoscape';
import {measurable} from './bench-page.ts';

measurable(async ({nodes, edges, elements}, container) => {
  const cy = cytoscape({
    container,
    elements: (elements as ElementDefinition[] | undefined) ?? [
      ...nodes.map(({id, x, y}) => ({data: {id}, position: {x, y}})),
      ...edges.map(({id, source, target, type}) => ({data: {id, source, target, type}})),
    ],
    layout: {name: 'preset'},
    style: [
      {selector: 'node', style: {label: 'data(id)', width: 12, height: 12, 'font-size': 8}},
      {selector: 'edge', style: {width: 1, 'curve-style': 'bezier', 'target-arrow-shape': 'triangle'}},
      {selector: '.hidden', style: {display: 'none'}},
      {selector: '.faded', style: {opacity: 0.15}},
    ],
  });
  await new Promise(resolve => cy.one('render', resolve));
  return {
    filter: types => {
      const hidden = new Set(types);
      cy.batch(() => {
        cy.edges().forEach(edge => void edge.toggleClass('hidden', hidden.has(edge.data('type') as string)));
      });
    },
    select: id => {
      cy.batch(() => {
        cy.elements().removeClass('faded');
        if (id !== undefined) cy.elements().not(cy.getElementById(id).closedNeighborhood()).addClass('faded');
      });
    },
    pan: (x, y) => cy.panBy({x, y}),
    zoom: factor => cy.zoom({level: cy.zoom() * factor, renderedPosition: {x: 640, y: 400}}),
    drawn: () => ({nodes: cy.nodes().length, edges: cy.edges().length}),
  };
});
