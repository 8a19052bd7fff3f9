using System;

namespace Sluice;

/// <summary>
/// Invokes the function asynchronously: the client gets 202 at once, and the function runs afterwards. If it fails, Lambda tries twice more. Nobody is
/// told about a value that cannot be read, so let API Gateway check what it can (<see cref="RestApiAttribute.Validation"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AsyncAttribute : Attribute;
