namespace Sluice.LocalGateway.Hosting.Keeping.Messages;

/// <summary>A request that has no whole answer yet.</summary>
internal sealed class OpenRequest
{
    /// <summary>Its bytes as far as they have come; null if they are too many to be kept.</summary>
    public MemoryStream? Bytes { get; set; } = new();

    public bool IsHead { get; set; }

    /// <summary>Whether its method is idempotent (RFC 9110, section 9.2.2).</summary>
    public bool CanRunTwice { get; set; }

    /// <summary>Whether the client expects that the connection is closed after the answer.</summary>
    public bool Closes { get; set; }

    /// <summary>Whether the gateway has answered it before all of it had come.</summary>
    public bool IsAnswered { get; set; }
}
