namespace Sluice.Tool.Comparing.Requests;

/// <summary>What a page says without evidence, and what could show that it is right.</summary>
/// <param name="Name">What a report calls it.</param>
/// <param name="Page">The page, as a path in its repository.</param>
/// <param name="Mark">The words of the page with the mark that somebody removes if the statement is right.</param>
/// <param name="Reason">Why no request of the list tests it; null if one does.</param>
/// <param name="Note">What the requests leave open, for the person who reads the answers; null for nothing.</param>
internal sealed record Behaviour(string Name, string Page, string Mark, string? Reason, string? Note);
