namespace Sluice.Generator.Model;

/// <summary>What the XML comments of a referenced project say of one declaration.</summary>
/// <param name="Id">The declaration's documentation id, such as <c>P:Shop.Order.Id</c>.</param>
/// <param name="Summary">As plain text.</param>
internal sealed record CommentModel(string Id, string Summary);
