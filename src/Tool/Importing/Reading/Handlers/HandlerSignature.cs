namespace Sluice.Tool.Importing.Reading.Handlers;

/// <summary>A method of a class library that Lambda calls.</summary>
/// <param name="Target">What the method is called on: its type, or a new object of it.</param>
/// <param name="Method">The name of the method.</param>
/// <param name="Parameters">The types of its parameters as C# writes them.</param>
/// <param name="ReturnType">The type of its result as C# writes it.</param>
internal sealed record HandlerSignature(string Target, string Method, IReadOnlyList<string> Parameters, string ReturnType);
