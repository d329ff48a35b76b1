/** What a unit does for itself: its form, its files, its answers, and nothing of any other unit. */
@NullMarked
package vn.kontum.report.web.own;

import org.jspecify.annotations.NullMarked;
