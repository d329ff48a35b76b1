/** How the console writes things for people: language, moments, figures, and text that came from others. */
@NullMarked
package vn.kontum.report.edge.console.words;

import org.jspecify.annotations.NullMarked;
