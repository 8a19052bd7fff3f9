using Sluice;

namespace Library.Services;

/// <summary>Reviews in a DynamoDB table. API Gateway calls DynamoDB itself, and no function runs.</summary>
public interface IReviews
{
    /// <summary>Lists the reviews of a book.</summary>
    /// <param name="isbn">The book.</param>
    [HttpGet("/books/{isbn}/reviews"), DynamoDbQuery("$stageVariables.reviews", Limit = 20)]
    Review[] ListReviews(string isbn);

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
}
