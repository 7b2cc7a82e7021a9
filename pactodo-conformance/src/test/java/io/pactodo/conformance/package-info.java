/** The suite by itself: its rules, its verdicts on strangers, its reports. Its verdict on PacToDo is a test of bootstrap. */
package io.pactodo.conformance;
