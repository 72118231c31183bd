/** Vue with its compiler, because main.ts has its template as a string. */
export default {
  resolve: {alias: {vue: 'vue/dist/vue.esm-bundler.js'}},
  define: {
    __VUE_OPTIONS_API__: true,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
  },
};
