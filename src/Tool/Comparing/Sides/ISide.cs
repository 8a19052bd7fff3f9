using Sluice.Tool.Comparing.Requests;

namespace Sluice.Tool.Comparing.Sides;

/// <summary>One of the two stages that are compared.</summary>
internal interface ISide
{
    /// <summary>What a report calls it.</summary>
    string Name { get; }

    /// <summary>Sends a request. What prevents an answer becomes <see cref="Answer.Failure"/>.</summary>
    Task<Answer> SendAsync(ComparedRequest request, CancellationToken cancellation);
}
