/** A page is a file beside the others, so that a folder can be opened without a server. */
export default {
  permalink: data => data.permalink || `${data.lang}/${data.slug || data.page.fileSlug}.html`,
};
