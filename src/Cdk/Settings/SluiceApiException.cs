namespace Sluice.Cdk;

/// <summary>A deploy folder or a setting that <see cref="SluiceApi"/> cannot use. The message names the place and the cure.</summary>
public sealed class SluiceApiException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    public SluiceApiException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="innerException">What caused it.</param>
    public SluiceApiException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
