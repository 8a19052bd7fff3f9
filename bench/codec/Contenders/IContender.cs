namespace Sluice.Bench.Codec;

/// <summary>One way from a request's bytes to an answer's.</summary>
internal interface IContender
{
    /// <summary>The answer; valid until the next one.</summary>
    /// <param name="payload">What Lambda hands over for this way.</param>
    ReadOnlyMemory<byte> Answer(ReadOnlyMemory<byte> payload);
}
