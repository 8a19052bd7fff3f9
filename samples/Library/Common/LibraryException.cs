using Sluice;

namespace Library.Common;

/// <summary>The base class of everything that the library refuses. <c>Api.cs</c> declares its status once.</summary>
/// <param name="kind">The last part of the problem's type, such as <c>renewal-limit</c>.</param>
/// <param name="message">What the client reads.</param>
public abstract class LibraryException(string kind, string message) : Exception(message), IProblem
{
    /// <summary>The URI of the problem's type.</summary>
    public string Type => $"https://library.example.com/problems/{kind}";
}
