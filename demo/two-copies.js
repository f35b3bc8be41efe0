// Another address is another copy. It finds both tags taken, so its toolbar gets a tag of its own.
import { BantinToolbar } from '../dist/bantin.min.js?copy=2';

customElements.define('second-toolbar', BantinToolbar);
