/**
 * Images and arrays as files know them: readers, generators, the download cache.
 *
 * <p>May use {@code random}.
 *
 * <p>Start reading at {@link org.gibbsite.data.DataShelf} and {@link org.gibbsite.data.ImageData}.
 */
package org.gibbsite.data;
