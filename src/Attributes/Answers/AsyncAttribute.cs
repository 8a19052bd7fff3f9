using System;

namespace Sluice;

/// <summary>
/// Answers 202 at once; the function runs afterwards. Lambda tries twice more where it fails. Nobody hears of a value that
/// cannot be read, so let API Gateway check what it can (<see cref="RestApiAttribute.Validation"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AsyncAttribute : Attribute;
