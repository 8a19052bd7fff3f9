namespace Sluice.Runtime.Tests.Support;

/// <summary>An exception that throws where one of its texts is read.</summary>
internal sealed class UnreadableException : Exception
{
    public override string Message => throw new InvalidOperationException("message");

    public override string StackTrace => throw new IOException("stack trace");

    public override string ToString() => throw new FormatException("text");
}
