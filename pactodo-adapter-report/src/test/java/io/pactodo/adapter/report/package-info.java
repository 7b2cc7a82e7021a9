/** Documents are compared with golden ones, and read by a parser that forgives nothing. */
package io.pactodo.adapter.report;
