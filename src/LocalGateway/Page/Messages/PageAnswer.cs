namespace Sluice.LocalGateway.Page.Messages;

/// <summary>The answer to a message of the page's scripts; its body is JSON.</summary>
/// <param name="Status">The status.</param>
/// <param name="Problem">What is wrong, as the text of the response in place of JSON; null if nothing is.</param>
internal readonly record struct PageAnswer(int Status, string? Problem = null)
{
    public static PageAnswer Done { get; } = new(200);

    public static PageAnswer Refused(string problem) => new(400, problem);
}
