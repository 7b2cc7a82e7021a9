/** The tests scrape over real HTTP wherever they can: what a scraper sees is the contract. */
package io.pactodo.adapter.metrics;
