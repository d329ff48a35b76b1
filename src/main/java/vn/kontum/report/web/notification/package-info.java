/** Pages of messages, of the addresses of units, and of drafted letters. */
@NullMarked
package vn.kontum.report.web.notification;

import org.jspecify.annotations.NullMarked;
