using System;

namespace Sluice;

/// <summary>Puts a function into a VPC.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class VpcAttribute : Attribute
{
    /// <summary>The ids of subnets. <c>${NAME}</c> of a <see cref="StackParameterAttribute"/> may stand for an id.</summary>
    public string[] Subnets { get; set; } = [];

    /// <summary>The ids of security groups. <c>${NAME}</c> of a <see cref="StackParameterAttribute"/> may stand for an id.</summary>
    public string[] SecurityGroups { get; set; } = [];
}
