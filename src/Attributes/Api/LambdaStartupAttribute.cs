using System;

namespace Sluice;

/// <summary>
/// Marks the one class of the program that fills the service container, in a method
/// <c>void ConfigureServices(IServiceCollection services)</c>. The project references
/// Microsoft.Extensions.DependencyInjection, version 6 or later.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LambdaStartupAttribute : Attribute;
