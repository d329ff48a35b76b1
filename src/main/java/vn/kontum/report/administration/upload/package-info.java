/** Files that reach the inbox through a browser instead of the shared folder. */
@NullMarked
package vn.kontum.report.administration.upload;

import org.jspecify.annotations.NullMarked;
