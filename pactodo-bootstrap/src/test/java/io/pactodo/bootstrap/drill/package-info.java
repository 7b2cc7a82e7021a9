/** That what a drill breaks is broken, and put back however it ends. */
package io.pactodo.bootstrap.drill;
