namespace Sluice.Generator.Model.Declared;

/// <summary>An operation of a class that is no function. The functions that derive from the class serve it.</summary>
/// <param name="TypeName">The full name of the class, with its type parameters.</param>
/// <param name="Owner">The name of the class for messages.</param>
/// <param name="Method">The name of the method.</param>
/// <param name="IsAbstract">True if the class is abstract, so that it is meant to be derived from.</param>
internal sealed record BaseOperation(string TypeName, string Owner, string Method, bool IsAbstract);
