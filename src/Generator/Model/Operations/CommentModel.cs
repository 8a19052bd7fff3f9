namespace Sluice.Generator.Model.Operations;

/// <summary>The summary and the example in the XML comments of a referenced project for one declaration.</summary>
/// <param name="Id">The declaration's documentation id, such as <c>P:Shop.Order.Id</c>.</param>
/// <param name="Summary">The summary as plain text, or null.</param>
/// <param name="Example">The text of <c>example</c>, or null.</param>
internal sealed record CommentModel(string Id, string? Summary, string? Example = null);
