using Library.Common;
using Sluice;

[assembly: RestApi("Library", Stage = "v1", Version = "1.0", Description = "A public library: its catalogue, its members and their loans.")]
[assembly: JsonSettings(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonOmission.WhenWritingNull)]
[assembly: Cors("https://library.example.com", AllowCredentials = true, ExposeHeaders = ["x-request-id"])]

// Every operation of a function writes a line to the log. An exception of the library becomes a problem, with the status of the nearest base class.
[assembly: Filter<RequestLog>]
[assembly: Throws<LibraryException>(409)]
[assembly: Throws<NotFoundException>(404)]

// The key that signs the tokens differs from stack to stack.
[assembly: StackParameter("TokenKey", Default = "only-for-this-machine", Description = "The key that signs the tokens of members")]
[assembly: EnvironmentVariable("TOKEN_KEY", "${TokenKey}")]

[assembly: StackParameter("ReviewsTable", Default = "library-reviews", Description = "The DynamoDB table of the reviews")]
[assembly: StackParameter("SuggestionsQueue", Default = "library-suggestions", Description = "The SQS queue of the suggestions")]
[assembly: StageVariable("reviews", "${ReviewsTable}")]
[assembly: StageVariable("suggestions", "${SuggestionsQueue}")]
