/**
 * What a test of an HTTP server needs to hold it to its word: each {@link io.pactodo.testkit.http.Answer} that a test sees is
 * looked up in the OpenAPI document, and a {@link io.pactodo.testkit.http.Contract} tells what the document does not say.
 */
package io.pactodo.testkit.http;
