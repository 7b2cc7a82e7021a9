// Tells each line of a file that is no expression to the grammar of Prometheus 3.
const { parser } = require('@prometheus-io/lezer-promql');
const { readFileSync } = require('fs');

for (const expression of readFileSync(process.argv[2], 'utf8').split('\n').filter((line) => line)) {
    let isWrong = false;
    parser.parse(expression).iterate({
        enter(node) {
            isWrong = isWrong || node.type.isError;
        },
    });
    if (isWrong) {
        console.log(expression);
    }
}
