import tseslint from 'typescript-eslint';

/** Import rules of the layers: arrows point at core only, and core knows no host. */
const hosts = ['cli', 'extension', 'webview'];
const nodeOrEditor = [
  {
    group: ['node:*', 'vscode'],
    message: 'core runs anywhere: ask the world through a port (src/core/study/ports.ts).',
  },
];
const otherHosts = (own, ...allowed) => [
  {
    group: [
      ...hosts.filter((host) => host !== own).map((host) => `**/${host}/**`),
      ...allowed.map((file) => `!${file}`),
    ],
    message: 'cli, extension and webview never import each other; shared code belongs in core.',
  },
];
const restrict = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default tseslint.config(
  { ignores: ['dist', '.runner', 'node_modules', 'test/fixtures'] },
  {
    files: ['**/*.ts', 'scripts/**/*.mjs'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-empty': 'error',
      'max-lines': ['error', { max: 400 }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['src/core/**/*.ts'], rules: restrict([...otherHosts('core'), ...nodeOrEditor]) },
  { files: ['src/cli/**/*.ts'], rules: restrict([...otherHosts('cli'), { group: ['vscode'] }]) },
  {
    files: ['src/extension/**/*.ts'],
    rules: restrict([...otherHosts('extension', '**/webview/protocol'), { group: ['node:*'] }]),
  },
  { files: ['src/webview/**/*.ts'], rules: restrict([...otherHosts('webview'), ...nodeOrEditor]) },
  {
    files: ['scripts/**/*.mjs'],
    rules: {
      'no-console': 'off',
      // What JSON.parse and untyped packages give: the types of the scripts are comments, and cannot narrow it.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
