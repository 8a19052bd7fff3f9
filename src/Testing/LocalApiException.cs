namespace Sluice.Testing;

/// <summary>An API could not be started; the message says what is wrong and the cure.</summary>
public sealed class LocalApiException : Exception
{
    internal LocalApiException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
