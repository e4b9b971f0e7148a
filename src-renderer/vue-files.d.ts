// ESLint's type information does not read .vue files; vue-tsc does, and sees through this.
declare module '*.vue' {
  import type { DefineComponent } from 'vue';
  const component: DefineComponent;
  export default component;
}

/** A page of the documentation as text. */
declare module '*.md?raw' {
  const text: string;
  export default text;
}
