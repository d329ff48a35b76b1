/** Texts of both languages, by topic and key. */
@NullMarked
package vn.kontum.report.text;

import org.jspecify.annotations.NullMarked;
