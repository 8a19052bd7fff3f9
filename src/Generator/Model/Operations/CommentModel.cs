namespace Sluice.Generator.Model.Operations;

/// <summary>The summary in the XML comments of a referenced project for one declaration.</summary>
/// <param name="Id">The declaration's documentation id, such as <c>P:Shop.Order.Id</c>.</param>
/// <param name="Summary">The summary as plain text.</param>
internal sealed record CommentModel(string Id, string Summary);
