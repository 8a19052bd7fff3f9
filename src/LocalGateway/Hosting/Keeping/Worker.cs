namespace Sluice.LocalGateway.Hosting.Keeping;

/// <summary>A gateway that serves the connections of a <see cref="PortKeeper"/>.</summary>
/// <param name="Port">Its own port.</param>
internal sealed record Worker(int Port)
{
    /// <summary>Whether the gateway has said that it ends. It then answers the current requests and takes no others.</summary>
    public bool IsEnding { get; set; }
}
