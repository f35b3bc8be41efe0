import { webkitCommands } from './tools/commands-webkit.js';
import { webkitLauncher } from './tools/webkit-launcher.js';
import { configure } from './web-test-runner.config.js';

const HO_CHI_MINH = 'Asia/Ho_Chi_Minh';
const CONTRAST = 'toolbar/contrast.test.ts';

/** What WebKit cannot change while it runs: the reader's time zone, for the dates, and contrast. */
const groups = [
  ...['America/Los_Angeles', 'Pacific/Kiritimati'].map(zone => ({
    name: zone,
    files: 'test/toolbar/publication-date.test.ts',
    browsers: [webkitLauncher({ zone })],
  })),
  { name: 'contrast', files: `test/${CONTRAST}`, browsers: [webkitLauncher({ zone: HO_CHI_MINH, theme: 'HighContrast' })] },
];

const { files, ...config } = configure(webkitLauncher({ zone: HO_CHI_MINH }), webkitCommands);
export default { ...config, files: [...files, `!**/${CONTRAST}`], groups };
