using Sluice;

namespace Library.Services;

/// <summary>Reviews in a DynamoDB table. API Gateway calls DynamoDB itself, and no function runs.</summary>
public interface IReviews
{
    /// <summary>Lists all reviews, page by page.</summary>
    /// <param name="next">The <c>next</c> of the page before.</param>
    [HttpGet("/reviews"), DynamoDbScan("$stageVariables.reviews", Limit = 50, PageKeys = ["isbn", "card"])]
    ReviewPage ListAllReviews([PageToken] string? next);

    /// <summary>Lists the reviews of a book, page by page.</summary>
    /// <param name="isbn">The book.</param>
    /// <param name="next">The <c>next</c> of the page before.</param>
    [HttpGet("/books/{isbn}/reviews"), DynamoDbQuery("$stageVariables.reviews", Limit = 20, PageKeys = ["card"])]
    ReviewPage ListReviews(string isbn, [PageToken] string? next);

    /// <summary>Shows a review.</summary>
    /// <param name="isbn">The book.</param>
    /// <param name="card">The card of the member who wrote it.</param>
    [HttpGet("/books/{isbn}/reviews/{card}"), DynamoDbGetItem("$stageVariables.reviews")]
    Review GetReview(string isbn, string card);

    /// <summary>Writes or replaces the caller's review.</summary>
    /// <param name="isbn">The book.</param>
    /// <param name="card">Who calls.</param>
    /// <param name="review">The review.</param>
    [HttpPut("/books/{isbn}/reviews/mine"), DynamoDbPutItem("$stageVariables.reviews"), Returns(204), Authorize("members")]
    void WriteReview(string isbn, [FromAuthorizer("principalId"), To.Key("card")] string card, [FromBody] NewReview review);

    /// <summary>Changes parts of the caller's review.</summary>
    /// <param name="isbn">The book.</param>
    /// <param name="card">Who calls.</param>
    /// <param name="change">What changes.</param>
    [HttpPatch("/books/{isbn}/reviews/mine"), DynamoDbUpdateItem("$stageVariables.reviews", OnlyExisting = true), Authorize("members")]
    Review ChangeReview(string isbn, [FromAuthorizer("principalId"), To.Key("card")] string card, [FromBody] ReviewChange change);

    /// <summary>Removes the caller's review.</summary>
    /// <param name="isbn">The book.</param>
    /// <param name="card">Who calls.</param>
    [HttpDelete("/books/{isbn}/reviews/mine"), DynamoDbDeleteItem("$stageVariables.reviews", OnlyExisting = true), Returns(204), Authorize("members")]
    void RemoveReview(string isbn, [FromAuthorizer("principalId"), To.Key("card")] string card);
}
