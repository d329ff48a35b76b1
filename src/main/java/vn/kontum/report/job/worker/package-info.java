/** Processes that share the files of one collect: how shards are sent, taken under a lease, and finished by whoever lives. */
@NullMarked
package vn.kontum.report.job.worker;

import org.jspecify.annotations.NullMarked;
