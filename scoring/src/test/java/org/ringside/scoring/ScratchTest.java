package org.ringside.scoring;
class ScratchTest { @org.junit.jupiter.api.Test void go() throws Exception {
 for (int r=0;r<3;r++){ var tr=SharedLogs.read(r); var c=TestCourses.barkour();
  var o=new OfficialJudge().judge(c,tr); var s=new StrictJudge().judge(c,tr);
  System.out.println(s); s.faults().forEach(System.out::println); ScoreDifference.between(o,s,0.01).forEach(System.out::println);
  LogQuality.of(tr).forEach(System.out::println); System.out.println(SensitivityBand.of(new OfficialJudge(),c,tr)); System.out.println(SensitivityBand.of(new StrictJudge(),c,tr));}
 var s=new StrictJudge().judge(TestCourses.barkour(),TestTraces.clean(2)); System.out.println(s);
}}
