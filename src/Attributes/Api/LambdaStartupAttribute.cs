using System;

namespace Sluice;

/// <summary>
/// Marks the class that registers services in a method <c>void ConfigureServices(IServiceCollection services)</c>. A program has at most one such
/// class. The project must reference Microsoft.Extensions.DependencyInjection, version 6 or later.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LambdaStartupAttribute : Attribute;
