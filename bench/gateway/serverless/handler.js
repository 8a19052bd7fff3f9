exports.echo = async event => event;
