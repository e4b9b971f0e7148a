import n from 'eslint-plugin-n';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';

/** The oldest Node that runs our code: the one inside Electron 22.3 (docs/adr/0002). */
const NODE_FLOOR = '16.17.0';

/**
 * What each layer may not import, so that a layer knows only those beneath it (docs/architecture.md).
 * Ordered from the bottom; a layer is barred from everything that stands after it.
 */
const mainLayers = [
  'time',
  'devices',
  'virtual-board',
  'links',
  'programmers',
  'jobs',
  'settings',
  'traces',
  'runs',
  'documents',
  'stations',
  'api',
  'web',
  'electron',
  'cli',
];

/**
 * The layers inside src-shared, from the bottom; those of one row may know each other. What is beside them may know them all,
 * and none of them knows it, except the texts. Plans and jobs are for every protocol, so they know none.
 */
const sharedLayers = [['image', 'devices'], ['effects'], ['protocols'], ['plan'], ['options'], ['job']];
const PROTOCOLS_ROW = 2;
const besideSharedLayers = ['diagnosis', 'ipc', 'security', 'trace', 'view'];

const sharedIsPure = {
  regex: '^[^.]|src-(main|renderer)/',
  message: 'src-shared is pure: it imports nothing outside itself.',
};

/** @param {number} row */
function sharedAbove(row) {
  const above = [...sharedLayers.slice(row + 1).flat(), ...besideSharedLayers];
  return row > PROTOCOLS_ROW ? [...above, 'protocols'] : above;
}

/** @param {string} layer */
function layersAbove(layer) {
  return mainLayers.slice(mainLayers.indexOf(layer) + 1);
}

/** Jobs ask any programmer: what one protocol needs is behind its own. */
const protocols = ['**/protocols/**', '**/programmers/an3155/**'];

/** @param {string} layer */
function barredFrom(layer) {
  const above = layersAbove(layer).flatMap((name) => [`\\#main/${name}/*`, `**/../${name}/*`]);
  return layer === 'jobs' ? [...above, ...protocols] : above;
}

/**
 * The same for imports at run time, as the source of a regular expression.
 *
 * @param {string} layer
 */
function barredAtRunTime(layer) {
  const above = `(^#main|(^|[/])[.][.])[/](${[...layersAbove(layer), '-'].join('|')})[/]|(^|[/])src-renderer[/]`;
  return layer === 'jobs' ? `${above}|[/]protocols[/]|[/]an3155[/]` : above;
}

/** The same for the screens. `App.vue` and `main.ts` put them together, and know all of them. */
const rendererLayers = ['kit', 'text', 'stores', 'parts', 'screens', 'shell'];

/** What no part of the renderer may import. */
const barredFromRenderer = [
  { group: ['**/src-main/**', '#main/*'], message: 'The renderer asks through the IPC contract.' },
  {
    group: ['zod', 'electron', 'node:*'],
    message: 'Not in the renderer: it checks nothing and has no Node.',
  },
];

const noUnrefTimer = {
  selector: "CallExpression[callee.object.name='AbortSignal'][callee.property.name='timeout']",
  message: 'Its timer is unref-ed; use the Clock.',
};

/**
 * `no-restricted-imports` sees neither `import()` nor the type of it: the same wall for these. A name that is put together
 * at run time hides what it names, and is barred as well.
 *
 * @param {RegExp} barred matches what must not be imported; a slash in it is written `[/]`
 * @param {string} message
 * @returns {import('eslint').Linter.RulesRecord}
 */
function noDynamicImport(barred, message) {
  const pattern = barred.source.replaceAll('[/]', '[\\u002F]');
  const selectors = [
    `ImportExpression[source.value=/${pattern}/]`,
    `ImportExpression[source.type!='Literal']`,
    `TSImportType[source.value=/${pattern}/]`,
  ];
  return {
    'no-restricted-syntax': ['error', noUnrefTimer, ...selectors.map((selector) => ({ selector, message }))],
  };
}

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'coverage/', 'node_modules/'] },
  ...tseslint.configs.strictTypeChecked,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Taking a field out of an object is what rest properties are for.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/strict-boolean-expressions': [
        'error',
        { allowNullableBoolean: true, allowNullableString: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', noUnrefTimer],
    },
  },
  {
    files: ['src-shared/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      ...noDynamicImport(
        /^[^.]|src-(main|renderer)[/]/,
        'src-shared is pure: it imports nothing outside itself.',
      ),
      'no-restricted-imports': [
        'error',
        {
          patterns: [sharedIsPure],
        },
      ],
    },
  },
  ...sharedLayers.map((layers, row) => ({
    files: layers.map((layer) => `src-shared/${layer}/**/*.ts`),
    ignores: ['**/*.test.ts'],
    rules: {
      ...noDynamicImport(
        new RegExp(`^[^.]|src-(main|renderer)[/]|[.][.][/](${sharedAbove(row).join('|')})[/]`),
        `${layers.join('/, ')}/: only the layers beneath, and no protocol from plan/ on.`,
      ),
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            sharedIsPure,
            {
              regex: `\\.\\./(${sharedAbove(row).join('|')})/`,
              message: `${layers.join('/, ')}/: only the layers beneath, and no protocol from plan/ on.`,
            },
          ],
        },
      ],
    },
  })),
  {
    files: ['src-shared/**/*.ts', 'src-main/**/*.ts'],
    ignores: ['**/*.test.ts'],
    plugins: { n },
    settings: { node: { version: `>=${NODE_FLOOR}` } },
    rules: {
      'n/no-unsupported-features/node-builtins': ['error', { version: `>=${NODE_FLOOR}` }],
      'n/no-unsupported-features/es-builtins': ['error', { version: `>=${NODE_FLOOR}` }],
    },
  },
  ...mainLayers.map((layer) => ({
    files: [`src-main/${layer}/**/*.ts`],
    ignores: ['**/*.test.ts'],
    rules: {
      ...noDynamicImport(new RegExp(barredAtRunTime(layer)), `${layer}/ knows only the layers beneath it.`),
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [...barredFrom(layer), '**/src-renderer/**'],
              message: `${layer}/ knows only the layers beneath it${layer === 'jobs' ? ', and no protocol' : ''}.`,
            },
          ],
        },
      ],
    },
  })),
  {
    files: ['src-renderer/**/*.{ts,vue}'],
    ignores: ['**/*.test.ts'],
    rules: {
      ...noDynamicImport(
        /^#main[/]|(^|[/])src-main[/]|^(zod|electron|node:.*)$/,
        'The renderer asks through the IPC contract: it checks nothing, and has no Node.',
      ),
      'no-restricted-imports': [
        'error',
        {
          patterns: barredFromRenderer,
        },
      ],
    },
  },
  ...rendererLayers.slice(0, -1).map((layer, index) => ({
    files: [`src-renderer/${layer}/**/*.{ts,vue}`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...barredFromRenderer,
            {
              group: rendererLayers
                .slice(index + 1)
                .flatMap((name) => [`#renderer/${name}/*`, `**/../${name}/**`]),
              message: `${layer}/ knows only the layers beneath it.`,
            },
          ],
        },
      ],
    },
  })),
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      // Prettier lays out templates.
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/define-macros-order': 'error',
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
    },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      'no-console': 'off',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['scripts/**', 'bench/**', '**/*.js', '**/*.mjs'], rules: { 'no-console': 'off' } },
);
