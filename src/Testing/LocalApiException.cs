namespace Sluice.Testing;

/// <summary>Thrown if an API cannot be started. The message says what is wrong and how to correct it.</summary>
public sealed class LocalApiException : Exception
{
    internal LocalApiException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
