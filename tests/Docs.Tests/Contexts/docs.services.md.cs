// Operations that services of AWS answer, and the types of the page's first sample.
using Sluice;

[assembly: RestApi("Library")]
[assembly: StackParameter("Accounts")]
[assembly: StageVariable("quote", "arn:aws:states:eu-west-1:123456789012:stateMachine:quote")]

// SAMPLE

public sealed record Book(string Isbn, string? Title, decimal? Price, string[]? Tags);

public sealed record Quote(decimal Total);

public sealed record Transfer(string To, decimal Amount);
