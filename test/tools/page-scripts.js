// What other scripts of a portal do, in our own words, as HTML to be put into a page.

/** What the script of ASP.NET does for a form with a DefaultButton: Enter in it presses that button, unless another has the focus. */
export const DEFAULT_BUTTON = `<script>
  window.searches = 0;
  function fireDefaultButton(event, id) {
    if (event.keyCode !== 13 || event.target.matches('textarea, a[href], input[type=submit], input[type=button]')) return true;
    document.getElementById(id).click();
    event.stopPropagation();
    return false;
  }
</script>`;

/** The form's attributes, and its search. */
export const DEFAULT_FORM = `novalidate onkeypress="return fireDefaultButton(event, 'btnSearch')" onsubmit="searches += 1; return false"`;
export const SEARCH = '<label>Tìm <input name="q"></label><input type="submit" id="btnSearch" value="Tìm">';

/** What scripts do that wait for a consent: until then an object of theirs stands for the storage, and keeps nothing. */
export const CONSENT_WRAPPER = `<script>
  if (!document.cookie.includes('consent=1')) {
    const nothing = { getItem: () => null, setItem() {}, removeItem() {}, clear() {}, key: () => null, length: 0 };
    const owner = 'localStorage' in Window.prototype ? Window.prototype : window;
    const real = Object.getOwnPropertyDescriptor(owner, 'localStorage');
    Object.defineProperty(owner, 'localStorage', { configurable: true, get: () => nothing });
    window.agree = () => {
      document.cookie = 'consent=1;path=/';
      Object.defineProperty(owner, 'localStorage', real);
    };
  }
</script>`;
