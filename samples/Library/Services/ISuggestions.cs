using Sluice;

namespace Library.Services;

/// <summary>Suggestions of readers. API Gateway puts them into a queue itself, and no function runs.</summary>
public interface ISuggestions
{
    /// <summary>Suggests a book to buy.</summary>
    /// <param name="card">Who calls.</param>
    /// <param name="suggestion">The book.</param>
    [HttpPost("/suggestions"), SqsSendMessage("$stageVariables.suggestions"), Returns(202), Authorize("members")]
    void Suggest([FromAuthorizer("principalId")] string card, [FromBody] Suggestion suggestion);
}
