/** What the navigation says beside its words. */
@NullMarked
package vn.kontum.report.web.navigation;

import org.jspecify.annotations.NullMarked;
