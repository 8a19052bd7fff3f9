const json = value => ({ statusCode: 200, headers: { "Content-Type": "application/json" }, body: JSON.stringify(value) });

exports.word = async () => json("@word@");
exports.moving = async () => json("moved");
exports.get = async event => json({ name: event.pathParameters.name, count: 1 });
exports.list = async event => json([{ name: event.queryStringParameters.name, count: Number(event.queryStringParameters.count) }]);
exports.create = async event => json(JSON.parse(event.body));
